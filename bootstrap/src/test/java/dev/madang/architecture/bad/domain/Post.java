package dev.madang.architecture.bad.domain;

import dev.madang.architecture.bad.application.PublishPost;

record Post(PublishPost publishedBy) {}
