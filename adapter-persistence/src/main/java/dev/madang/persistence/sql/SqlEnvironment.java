package dev.madang.persistence.sql;

import org.jooq.Configuration;
import org.jooq.DSLContext;

/**
 * What statements on one open database share.
 *
 * @param configuration without connections, to be derived for one
 * @param readers on the readers' pool, each statement outside a transaction
 */
public record SqlEnvironment(
        SqlFlavour flavour, ExceptionTranslator translator, Configuration configuration, DSLContext readers) {}
