package com.example.memory;

import dev.madang.application.memory.MemoryStore;
import dev.madang.bootstrap.Madang;

public final class MemoryBoard {

    public static void main(String[] args) {
        Madang.serve(MemoryStore.open(), args);
    }
}
