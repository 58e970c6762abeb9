package io.langyan.cli;
@picocli.CommandLine.Command(name="run")
public class RunCommand {}
