package vn.doithoai.desk.health;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.office.SiteBuilds;
import vn.doithoai.question.life.QuestionStore;

/**
 * The figures of the server as Prometheus reads them: gauges without labels, none of which tells of a
 * person. What is not known is left out.
 */
final class Metrics {

    static final String TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();

    private static final String NAME = "doithoai_";

    private final List<MetricSnapshot> all = new ArrayList<>();

    private Metrics() {}

    static String text(
            HealthFacts facts, SiteBuilds builds, QuestionStore store, Optional<LocalDate> oldest, Clock clock) {
        Metrics all = new Metrics();
        all.yes(
                "can_store",
                "Whether a question could be stored now.",
                facts.trouble().isEmpty());
        Duration written = facts.lastWrite();
        if (written != null) {
            all.gauge("last_write_age_seconds", "Since the last write into the data ended.", written.toSeconds());
        }
        all.yes(
                "publishes",
                "Whether the data continue what was published.",
                builds.alarm().isEmpty());
        SiteBuilds.Finished last = builds.status().last();
        if (last != null) {
            all.yes("last_build_ok", "Whether the last build was shown to readers.", last.built());
            all.gauge(
                    "last_build_timestamp_seconds",
                    "When the last build ended.",
                    last.at().toEpochSecond());
        }
        all.gauge("questions", "Numbers in the ledger.", store.ledger().size());
        all.gauge(
                "questions_being_restored",
                "Numbers whose record cannot be read.",
                store.unreadable().size());
        all.gauge("damaged_files", "Files that were set aside.", store.damaged().size());
        oldest.ifPresent(day -> all.gauge(
                "oldest_unseen_days",
                "How long the oldest question waits that nobody has looked at.",
                ChronoUnit.DAYS.between(day, DatedRules.dateOf(clock.instant()))));
        if (facts.freeBytes() >= 0) {
            all.gauge("free_bytes", "Room on the disk of the data.", facts.freeBytes());
        }
        all.gauge("reserve_bytes", "Room below which nothing new is taken in.", facts.reserveBytes());
        OffsetDateTime copied = facts.lastBackup();
        if (copied != null) {
            all.gauge("last_backup_timestamp_seconds", "When the last copy was taken.", copied.toEpochSecond());
        }
        all.gauge(
                "start_repairs",
                "What the last start put right.",
                facts.repairs().size());
        return all.written();
    }

    private void yes(String name, String help, boolean yes) {
        gauge(name, help, yes ? 1 : 0);
    }

    private void gauge(String name, String help, long value) {
        all.add(GaugeSnapshot.builder()
                .name(NAME + name)
                .help(help)
                .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .value((double) value)
                        .build())
                .build());
    }

    private String written() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            WRITER.write(text, new MetricSnapshots(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
