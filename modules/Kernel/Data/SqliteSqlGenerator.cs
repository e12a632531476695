using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace FacultyDev.Kernel.Data;

/// <summary>Creates tables whose rows have no rowid, because SQLite's rowid would reveal the order of insertion.</summary>
internal sealed class SqliteSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    public const string WithoutRowId = "FacultyDev:WithoutRowId";

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        if (operation[WithoutRowId] is true)
            builder.Append(" WITHOUT ROWID");
        if (!terminate)
            return;
        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}

public static class SqliteTables
{
    /// <summary>
    /// On SQLite, creates the table without a rowid, so that it does not reveal the order of insertion. Other databases have none.
    /// </summary>
    public static void WithoutRowId(this OperationBuilder<CreateTableOperation> table) => table.Annotation(SqliteSqlGenerator.WithoutRowId, true);
}
