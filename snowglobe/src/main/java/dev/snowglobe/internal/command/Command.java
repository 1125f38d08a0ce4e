package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Result;
import java.sql.SQLException;

/** A statement that is answered without DuckDB translating it. */
sealed interface Command
    permits Administer,
        AlterLengths,
        AlterObject,
        CancelQuery,
        CommentOn,
        CopyInto,
        CopyTable,
        CreateContainer,
        Describe,
        DropContainer,
        ExecuteImmediate,
        Explain,
        Grant,
        MoveFiles,
        ReadResult,
        SetParameters,
        SetVariables,
        Show,
        StageFiles,
        StagedObjects,
        Transact,
        UnsetParameters,
        UnsetVariables,
        Use,
        Wait {

  /** Does it. Runs on a platform thread. */
  Result run(Call call) throws SQLException;
}
