package dev.madang.architecture.bad.persistence.engine;

import dev.madang.architecture.bad.persistence.sql.PostTable;

public record PostEngine(PostTable table) {}
