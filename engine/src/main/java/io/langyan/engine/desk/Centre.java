package io.langyan.engine.desk;

/**
 * The anti-fraud centre that a warning belongs to.
 *
 * @param division the GB/T 2260 code of its city
 * @param own whether it is the centre of the city that the job runs for
 */
public record Centre(String division, boolean own) {}
