package org.manzanita.ledger.jdbc.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.Driver;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.util.OsgiDataSourceFactory;
import org.osgi.service.jdbc.DataSourceFactory;

/** The file system of simulated disks, as H2 sees it: {@code simulated:NAME}. */
public final class SimulatedFiles extends FilePath {

    private static final String SCHEME = "simulated";
    private static final Map<String, SimulatedDisk> DISKS = new ConcurrentHashMap<>();
    private static final Pattern LEDGER = Pattern.compile("jdbc:h2:(ordered:|file:)([^;]*ledger)(?=;)");
    private static final AtomicLong LAST = new AtomicLong();

    static {
        FilePath.register(new SimulatedFiles());
    }

    /** Opens the ledger on the disk; the folder is where its lock lies. */
    static JdbcLedger open(SimulatedDisk disk, Path folder, FileDatabase.Durability durability) {
        return open(driver(disk), folder, durability);
    }

    /** Opens the ledger on the disk of the driver. */
    static JdbcLedger open(DataSourceFactory driver, Path folder, FileDatabase.Durability durability) {
        return JdbcLedger.open(driver, folder, 8, durability, InstantSource.system());
    }

    /** H2, with the disk as the file of the ledger. */
    static DataSourceFactory driver(SimulatedDisk disk) {
        var name = "disk-" + LAST.incrementAndGet();
        DISKS.put(SCHEME + ":" + name + ".mv.db", disk);
        return new OsgiDataSourceFactory(new Driver()) {
            @Override
            public DataSource createDataSource(Properties properties) throws SQLException {
                var file = LEDGER.matcher(properties.getProperty(JDBC_URL));
                // What a ledger is begun as beside its place is a file like any other.
                if (file.find()) {
                    disk.begin(Path.of(file.group(2) + ".mv.db"));
                    properties.setProperty(JDBC_URL, file.replaceFirst(
                            "jdbc:h2:" + file.group(1).replace("file:", "") + SCHEME + ":" + name));
                }
                return super.createDataSource(properties);
            }
        };
    }

    /** Forgets every disk. */
    static void clear() {
        DISKS.clear();
    }

    private SimulatedDisk disk() {
        return DISKS.computeIfAbsent(name, unknown -> SimulatedDisk.plain());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public SimulatedFiles getPath(String path) {
        var file = new SimulatedFiles();
        file.name = path;
        return file;
    }

    @Override
    public long size() {
        return disk().length();
    }

    @Override
    public boolean exists() {
        return isDirectory() || (DISKS.containsKey(name) && disk().length() > 0);
    }

    @Override
    public boolean createFile() {
        return !exists();
    }

    @Override
    public void delete() {
        DISKS.remove(name);
    }

    @Override
    public void moveTo(FilePath to, boolean atomicReplace) {
        throw new UnsupportedOperationException("A ledger is never moved while it is open.");
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return List.of();
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public FilePath getParent() {
        return getPath(SCHEME + ":");
    }

    @Override
    public boolean isDirectory() {
        return name.equals(SCHEME + ":");
    }

    @Override
    public boolean isRegularFile() {
        return exists() && !isDirectory();
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void createDirectory() {
        // The only folder is there.
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public FileChannel open(String mode) {
        return new Channel(disk());
    }

    /** The open file; the disk itself takes one at a time. */
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    private static final class Channel extends FileBaseDefault {

        private final SimulatedDisk disk;

        Channel(SimulatedDisk disk) {
            this.disk = disk;
        }

        @Override
        public int read(ByteBuffer into, long at) {
            return disk.read(into, at);
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            return disk.write(from, at);
        }

        @Override
        protected void implTruncate(long length) {
            disk.truncate(length);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            disk.force();
        }

        @Override
        public long size() {
            return disk.length();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            return new FileLock(this, position, size, shared) {
                @Override
                public boolean isValid() {
                    return true;
                }

                @Override
                public void release() {
                    // Each disk has a name of its own, so nobody else can hold it.
                }
            };
        }
    }
}
