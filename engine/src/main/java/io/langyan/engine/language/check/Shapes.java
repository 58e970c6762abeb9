package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.YamlList;
import io.langyan.engine.language.yaml.YamlNode.YamlMap;

/** How the shapes of YAML are called in messages. */
final class Shapes {
    static final Label MAP = new Label("键值结构", "keys with values");
    static final Label LIST = new Label("列表", "a list");
    static final Label TEXT = new Label("单个值", "a single value");

    private Shapes() {}

    static Label of(YamlNode node) {
        return node instanceof YamlMap ? MAP : node instanceof YamlList ? LIST : TEXT;
    }
}
