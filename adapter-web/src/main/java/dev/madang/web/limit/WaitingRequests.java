package dev.madang.web.limit;

/** Port: tells how many requests the server has taken that wait for a thread. */
public interface WaitingRequests {

    int count();
}
