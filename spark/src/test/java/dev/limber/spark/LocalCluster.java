package dev.limber.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** A cluster on this machine: a master, and executors that are Java processes of their own. */
final class LocalCluster implements AutoCloseable {
    private final SparkSession spark;

    private LocalCluster(SparkSession spark) {
        this.spark = spark;
    }

    /** Starts a cluster whose executors have one core each. */
    static LocalCluster start(int executors) throws IOException {
        Path home = Path.of(System.getenv("SPARK_HOME"));
        Files.createDirectories(home.resolve("jars"));
        return new LocalCluster(SparkSession.builder()
                .master("local-cluster[" + executors + ",1,1024]")
                .appName("limber-test")
                .config("spark.executor.memory", "768m")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.scheduler.minRegisteredResourcesRatio", "1")
                .getOrCreate());
    }

    SparkSession spark() {
        return spark;
    }

    /** The Java processes of the executors; their command lines are too long for {@link ProcessHandle}. */
    static List<ProcessHandle> executors() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> commandLine(process).contains("CoarseGrainedExecutorBackend"))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException e) {
            return ""; // it has ended
        }
    }

    @Override
    public void close() {
        spark.stop();
    }
}
