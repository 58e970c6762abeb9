package io.langyan.cli.run;

/** Placeholder while compiling. */
@picocli.CommandLine.Command(name = "run")
public class RunCommand {}
