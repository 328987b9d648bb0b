package dev.tone.platform.kernel.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/// The platform's own log: one JSON object a line in `logs/platform.log`, four old files of 8 MiB.
public final class PlatformLog {
    /// System property with the least level that is written, `info` when it is not set. With `debug` the correlation
    /// id of a click is found again at each SQL statement that it led to.
    static final String LEVEL = "tone.log.level";

    private static final String OWN = "dev.tone";
    private static final int OLD_FILES = 4;
    private static final FileSize FILE_SIZE = FileSize.valueOf("8MB");
    /// Libraries that say much about little.
    private static final List<String> TALKATIVE =
            List.of("io.javalin", "org.eclipse.jetty", "com.zaxxer.hikari", "org.sqlite", "org.jdbi");

    private PlatformLog() {}

    /// Writes from now on until the pin is closed. Where another logging system is in use, that one has the records.
    ///
    /// @param folder of the log files
    public static Pin open(Path folder) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (!(factory instanceof LoggerContext context)) {
            return () -> {};
        }
        for (String name : TALKATIVE) {
            Logger logger = context.getLogger(name);
            if (logger.getLevel() == null) {
                logger.setLevel(Level.WARN);
            }
        }
        Level level = Level.toLevel(System.getProperty(LEVEL), Level.INFO);
        Logger own = context.getLogger(OWN);
        Level before = own.getLevel();
        if (!level.isGreaterOrEqual(Level.INFO)) {
            own.setLevel(level);
        }
        RollingFileAppender<ILoggingEvent> appender = appender(context, folder.resolve("platform.log"), level);
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        return () -> {
            own.setLevel(before);
            root.detachAppender(appender);
            appender.stop();
        };
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file, Level level) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName("platform-" + file.toAbsolutePath());
        appender.setFile(file.toString());

        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(OLD_FILES);
        rolling.start();

        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FILE_SIZE);
        trigger.start();

        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithArguments(false);
        encoder.setWithMessage(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();

        ThresholdFilter filter = new ThresholdFilter();
        filter.setLevel(level.toString());
        filter.start();

        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(trigger);
        appender.setEncoder(encoder);
        appender.addFilter(filter);
        appender.start();
        return appender;
    }
}
