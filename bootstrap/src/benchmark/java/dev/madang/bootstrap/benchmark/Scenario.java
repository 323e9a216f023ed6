package dev.madang.bootstrap.benchmark;

import java.util.function.Supplier;

/** @param name under which its figures are compared with those of other runs */
record Scenario(String name, Supplier<Request> requests) {}
