package dev.madang.architecture.bad.security;

import jakarta.servlet.http.HttpServletRequest;

record PostLock(HttpServletRequest request) {}
