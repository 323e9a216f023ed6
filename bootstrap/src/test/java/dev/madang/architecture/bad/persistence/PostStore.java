package dev.madang.architecture.bad.persistence;

import dev.madang.architecture.bad.persistence.engine.PostEngine;
import jakarta.servlet.http.HttpServletRequest;

public record PostStore(HttpServletRequest request, PostEngine engine) {}
