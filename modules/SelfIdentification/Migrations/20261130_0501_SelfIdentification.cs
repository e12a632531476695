using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.SelfIdentification.Migrations;

/// <summary>Statements, their imports, and releases of the composition.</summary>
[Migration("20261130_0501_SelfIdentification")]
internal sealed class SelfIdentificationTables : Migration
{
    private static readonly string[] Tables =
    [
        "self_identification_statements", "self_identification_imports", "self_identification_composition_releases",
        "self_identification_composition_tables", "self_identification_composition_ledger",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Statements(migrationBuilder);
        Composition(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables.Reverse())
            migrationBuilder.DropTable(table);
    }

    private static void Statements(MigrationBuilder migration)
    {
        migration.CreateTable(
            "self_identification_statements",
            table => new
            {
                Pseudonym = table.Column<string>(maxLength: 64),
                KeyId = table.Column<string>(maxLength: 8),
                Seal = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_self_identification_statements", row => row.Pseudonym))
            // A row's number would tell who came when.
            .WithoutRowId();

        migration.CreateTable(
            "self_identification_imports",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                FileName = table.Column<string>(maxLength: 120),
                State = table.Column<string>(maxLength: 40),
                Rows = table.Column<int>(),
                Rejected = table.Column<int>(),
                Problems = table.Column<string>(),
                Seal = table.Column<byte[]>(nullable: true),
                KeyId = table.Column<string>(maxLength: 8, nullable: true),
                JobId = table.Column<Guid>(nullable: true),
                UploadedByName = table.Column<string>(maxLength: 200),
                UploadedAt = table.Column<DateTime>(),
                AppliedByName = table.Column<string>(maxLength: 200, nullable: true),
                AppliedAt = table.Column<DateTime>(nullable: true),
                UploadedById = table.Column<Guid>(nullable: true),
                AppliedById = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_self_identification_imports", row => row.Id));
        migration.CreateIndex(
            "IX_self_identification_imports_State_UploadedAt", "self_identification_imports", ["State", "UploadedAt"]);
    }

    private static void Composition(MigrationBuilder migration)
    {
        migration.CreateTable(
            "self_identification_composition_releases",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Name = table.Column<string>(maxLength: 120),
                AsOf = table.Column<DateOnly>(),
                People = table.Column<int>(),
                Minimum = table.Column<int>(),
                PublishedByName = table.Column<string>(maxLength: 200),
                PublishedAt = table.Column<DateTime>(),
                PublishedById = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_self_identification_composition_releases", row => row.Id));

        migration.CreateTable(
            "self_identification_composition_tables",
            table => new
            {
                ReleaseId = table.Column<Guid>(),
                Dimension = table.Column<string>(maxLength: 40),
                Axis = table.Column<string>(maxLength: 40),
                Contents = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_self_identification_composition_tables", row => new { row.ReleaseId, row.Dimension, row.Axis });
                table.ForeignKey(
                    "FK_self_identification_composition_tables_releases_ReleaseId", row => row.ReleaseId, "self_identification_composition_releases", "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migration.CreateTable(
            "self_identification_composition_ledger",
            table => new
            {
                ReleaseId = table.Column<Guid>(),
                Dimension = table.Column<string>(maxLength: 40),
                Marks = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_self_identification_composition_ledger", row => new { row.ReleaseId, row.Dimension });
                table.ForeignKey(
                    "FK_self_identification_composition_ledger_releases_ReleaseId", row => row.ReleaseId, "self_identification_composition_releases", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
    }
}
