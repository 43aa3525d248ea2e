import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.graphdb.event.TransactionEventListenerAdapter;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import picocli.CommandLine;

/**
 * Runs Neo4j in this process until standard input closes, so that it ends however its parent dies.
 * The first line of standard input is a password to set, or empty to keep the one there is: a command
 * line or an environment could be read by others.
 */
class Launcher {
  static final CountDownLatch started = new CountDownLatch(1);

  public static void main(String[] arguments) {
    try {
      var parent = new BufferedReader(new InputStreamReader(System.in));
      var password = parent.readLine();
      new Thread(() -> endWith(parent)).start();
      start(Path.of(arguments[0]), password == null ? "" : password);
    } catch (Throwable problem) {
      problem.printStackTrace();
      System.exit(1); // Neo4j's own threads would keep a half-started process alive
    }
  }

  /**
   * Ends when it is told so, or when its parent has gone. A store that is half opened is better opened first and then closed; but
   * nobody waits long for that. Who only lays out classes (`claimgraph.layout`) and is left alone drops everything at once.
   */
  static void endWith(BufferedReader parent) {
    try {
      var line = parent.readLine();
      while (line != null && !line.equals("end")) line = parent.readLine();
      if (line == null && Boolean.getBoolean("claimgraph.layout")) Runtime.getRuntime().halt(1);
      started.await(4, TimeUnit.SECONDS);
    } catch (Exception broken) {
      // The same as closed.
    }
    System.exit(0);
  }

  static void start(Path home, String password) throws IOException {
    var fresh = !Files.exists(home.resolve("data/databases/system"));
    if (!password.isEmpty() && fresh) {
      var command = new SetInitialPasswordCommand(new ExecutionContext(home, home));
      if (new CommandLine(command).execute(password) != 0) throw new IllegalStateException("The password was refused.");
    }
    var service = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(home.resolve("neo4j.conf")).build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    started.countDown();
    var system = (GraphDatabaseAPI) service.database("system");
    if (!password.isEmpty() && !fresh) {
      system.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }
    service.registerTransactionEventListener("neo4j", new Counting(home.resolve("commits")));
    var ports = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
    System.out.println("ready " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
  }

  /**
   * Counts what is committed in a file, before whoever committed it is told so: servers on this machine see without asking whether
   * anything was written. A start counts too: what was committed as the last one died may not have been counted.
   */
  static class Counting extends TransactionEventListenerAdapter<Object> {
    private final FileChannel file;
    private long commits;

    Counting(Path path) throws IOException {
      file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      var before = ByteBuffer.allocate(Long.BYTES);
      if (file.read(before, 0) == Long.BYTES) commits = before.getLong(0);
      count();
    }

    @Override
    public void afterCommit(TransactionData data, Object state, GraphDatabaseService database) {
      count();
    }

    private synchronized void count() {
      try {
        file.write(ByteBuffer.allocate(Long.BYTES).putLong(0, ++commits), 0);
      } catch (IOException broken) {
        Runtime.getRuntime().halt(1); // A count that stood still would hide what is written
      }
    }
  }
}
