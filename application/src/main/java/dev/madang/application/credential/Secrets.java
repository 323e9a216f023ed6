package dev.madang.application.credential;

/** Makes what only its holder may know, such as a session's id. */
public interface Secrets {

    /** 256 random bits, as 43 characters of base64url. */
    String random();
}
