package dev.madang.architecture.bad.web;

import dev.madang.architecture.bad.persistence.sql.PostTable;
import dev.madang.architecture.bad.web.html.PostPages;
import org.jooq.DSLContext;

record PostHelper(PostPages pages, DSLContext sql, PostTable table) {}
