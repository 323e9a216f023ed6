package dev.madang.architecture.bad.application;

interface PostService {}
