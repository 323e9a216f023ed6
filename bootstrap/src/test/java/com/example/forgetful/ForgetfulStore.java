package com.example.forgetful;

import dev.madang.application.store.Store;

/** Keeps a board until the process ends, as for a demonstration. */
public final class ForgetfulStore {

    private ForgetfulStore() {}

    public static Store open() {
        Sheets sheets = new Sheets();
        Views views = new Views(sheets);
        return new Store(
                sheets,
                sheets::number,
                () -> true,
                new Users(sheets),
                new UserViews(sheets),
                new Posts(sheets),
                views,
                views,
                new Tags(sheets),
                new TagViews(sheets),
                views,
                new Accounts(sheets),
                new Credentials(sheets),
                new AccountViews(sheets),
                new WithheldPosts(sheets),
                new Origins(sheets),
                new Log(sheets),
                new ModerationViews(sheets),
                () -> {});
    }
}
