package dev.madang.architecture.bad.unmarked;

record Anything() {}
