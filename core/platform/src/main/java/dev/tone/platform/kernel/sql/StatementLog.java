package dev.tone.platform.kernel.sql;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The end of the correlation id's way: the log record of a statement carries it (MDC), and never the values.
final class StatementLog implements SqlLogger {
    private static final Logger LOG = LoggerFactory.getLogger(StatementLog.class);
    private static final long SLOW_MILLIS = 250;

    /// From here on neither log records nor exceptions of the statements have their values.
    static void on(Jdbi jdbi) {
        jdbi.setSqlLogger(new StatementLog());
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    @Override
    public void logAfterExecution(StatementContext context) {
        long millis = context.getElapsedTime(ChronoUnit.MILLIS);
        if (millis >= SLOW_MILLIS) {
            LOG.warn("Slow statement, {} ms: {}", millis, context.getRenderedSql());
        } else if (LOG.isDebugEnabled()) {
            LOG.debug("{} ms: {}", millis, context.getRenderedSql());
        }
    }

    @Override
    public void logException(StatementContext context, SQLException failure) {
        LOG.warn("Failed statement ({}): {}", failure.getSQLState(), context.getRenderedSql());
    }
}
