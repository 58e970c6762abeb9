package io.langyan.simulator.stream;

import io.langyan.simulator.people.Population;

/**
 * The stage on which everything happens.
 *
 * @param seed where all chance comes from
 * @param clock the simulated period
 * @param people who lives there
 * @param exchange takes calls and short messages
 * @param ledger takes payments
 */
public record City(long seed, CityClock clock, Population people, Exchange exchange, Ledger ledger) {}
