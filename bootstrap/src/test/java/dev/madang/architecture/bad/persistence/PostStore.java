package dev.madang.architecture.bad.persistence;

import jakarta.servlet.http.HttpServletRequest;

public record PostStore(HttpServletRequest request) {}
