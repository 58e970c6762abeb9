package io.langyan.engine.desk;

import java.util.Optional;

/**
 * Where a warning goes.
 *
 * @param division where to send people, a GB/T 2260 code; none where nothing is known
 * @param subBureau the sub-bureau of the own city that sends them; none where its duty desk decides
 * @param centre the centre that the warning belongs to
 */
public record Route(Optional<String> division, Optional<String> subBureau, Centre centre) {}
