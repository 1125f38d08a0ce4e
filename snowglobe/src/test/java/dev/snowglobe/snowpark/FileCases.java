package dev.snowglobe.snowpark;

import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.FileOperation;
import com.snowflake.snowpark_java.GetResult;
import com.snowflake.snowpark_java.PutResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@link FileOperation}: files to a stage and back. */
final class FileCases {
  private static final String PUT = "sql-reference/sql/put";
  private static final String GET = "sql-reference/sql/get";

  private FileCases() {}

  private static String stage(Client c, String name) {
    c.run("CREATE OR REPLACE TEMPORARY STAGE " + name);
    return "@" + name;
  }

  private static String local(Client c, String name) throws IOException {
    Path file = Files.writeString(c.folder().resolve(name), "hello");
    return file.toUri().toString();
  }

  static Cases files() {
    return Cases.of(FileOperation.class)
        .that(
            "put, get",
            PUT,
            c -> {
              String stage = stage(c, "f_put");
              PutResult[] put = c.session().file().put(local(c, "p.txt"), stage + "/x");
              assertThat(put)
                  .singleElement()
                  .extracting(PutResult::getStatus)
                  .isEqualTo("UPLOADED");
              GetResult[] got =
                  c.session()
                      .file()
                      .get(stage + "/x/p.txt.gz", c.folder().resolve("a").toUri().toString());
              assertThat(got)
                  .singleElement()
                  .extracting(GetResult::getStatus)
                  .isEqualTo("DOWNLOADED");
              assertThat(c.folder().resolve("a/p.txt.gz")).exists();
            })
        .that(
            "put, get",
            GET,
            c -> {
              String stage = stage(c, "f_put_options");
              c.session()
                  .file()
                  .put(
                      local(c, "q.txt"),
                      stage,
                      Map.of("AUTO_COMPRESS", "FALSE", "OVERWRITE", "TRUE"));
              c.session()
                  .file()
                  .get(
                      stage,
                      c.folder().resolve("b").toUri().toString(),
                      Map.of("PATTERN", "'.*q.txt'"));
              assertThat(c.folder().resolve("b/q.txt")).hasContent("hello");
            })
        .that(
            "uploadStream",
            PUT,
            c -> {
              String stage = stage(c, "f_stream");
              byte[] bytes = "1\n2\n".getBytes(StandardCharsets.UTF_8);
              c.session()
                  .file()
                  .uploadStream(stage + "/n.csv", new ByteArrayInputStream(bytes), true);
              assertThat(c.sql("SELECT $1 FROM @f_stream/n.csv.gz").collect()).hasSize(2);
            })
        .that(
            "downloadStream",
            GET,
            c -> {
              String stage = stage(c, "f_download");
              c.upload(stage + "/in/n.csv", "1\n2\n");
              try (InputStream in = c.session().file().downloadStream(stage + "/in/n.csv", false)) {
                assertThat(in).hasContent("1\n2\n");
              }
              c.session().file().put(local(c, "s.txt"), stage);
              try (InputStream in = c.session().file().downloadStream(stage + "/s.txt.gz", true)) {
                assertThat(in).hasContent("hello");
              }
            });
  }

  static Cases putResult() {
    return Cases.of(PutResult.class)
        .that(
            "getSourceFileName, getTargetFileName, getSourceSizeBytes, getTargetSizeBytes,"
                + " getSourceCompression, getTargetCompression, getStatus, getEncryption, getMessage",
            PUT,
            c -> {
              String stage = stage(c, "f_put_result");
              PutResult put =
                  c.session()
                      .file()
                      .put(local(c, "r.txt"), stage, Map.of("AUTO_COMPRESS", "FALSE"))[0];
              assertThat(put.getSourceFileName()).isEqualTo("r.txt");
              assertThat(put.getTargetFileName()).isEqualTo("r.txt");
              assertThat(put.getSourceSizeBytes()).isEqualTo(5);
              assertThat(put.getTargetSizeBytes()).isEqualTo(5);
              assertThat(put.getSourceCompression()).isEqualTo("NONE");
              assertThat(put.getTargetCompression()).isEqualTo("NONE");
              assertThat(put.getStatus()).isEqualTo("UPLOADED");
              assertThat(put.getEncryption()).isEmpty();
              assertThat(put.getMessage()).isEmpty();
            });
  }

  static Cases getResult() {
    return Cases.of(GetResult.class)
        .that(
            "getFileName, getSizeBytes, getStatus, getEncryption, getMessage",
            GET,
            c -> {
              String stage = stage(c, "f_get_result");
              c.upload(stage + "/n.csv", "1\n");
              GetResult got =
                  c.session().file().get(stage, c.folder().resolve("c").toUri().toString())[0];
              assertThat(got.getFileName()).isEqualTo("n.csv");
              assertThat(got.getSizeBytes()).isEqualTo(2);
              assertThat(got.getStatus()).isEqualTo("DOWNLOADED");
              assertThat(got.getEncryption()).isEmpty();
              assertThat(got.getMessage()).isEmpty();
            });
  }
}
