package com.example.forgetful;

import dev.madang.bootstrap.Madang;

public final class ForgetfulBoard {

    public static void main(String[] args) {
        Madang.serve(ForgetfulStore.open(), args);
    }
}
