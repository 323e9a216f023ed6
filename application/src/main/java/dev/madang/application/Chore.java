package dev.madang.application;

/**
 * Port: what a served board does by itself, at its start and every hour from then on. It is a {@link UseCase}, which the board
 * finds; one that fails is tried again an hour later.
 */
public interface Chore {

    void run();
}
