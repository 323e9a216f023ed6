package dev.madang.architecture.bad.persistence.sql;

import dev.madang.architecture.bad.persistence.PostStore;
import dev.madang.architecture.bad.persistence.engine.PostEngine;

public record PostTable(PostEngine engine, PostStore wiring) {}
