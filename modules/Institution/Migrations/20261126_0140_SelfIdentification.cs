using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0140_SelfIdentification")]
internal sealed class SelfIdentificationTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Statements(migrationBuilder);
        Imports(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("institution_self_identification_imports");
        migrationBuilder.DropTable("institution_self_identifications");
    }

    /// <summary>SQLite numbers the rows of a table as they come, unless it is told not to; that number would tell who came when.</summary>
    private static void Statements(MigrationBuilder migration)
    {
        if (migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true)
        {
            migration.Sql(
                """
                CREATE TABLE "institution_self_identifications" (
                    "Pseudonym" TEXT NOT NULL CONSTRAINT "PK_institution_self_identifications" PRIMARY KEY,
                    "KeyId" TEXT NOT NULL,
                    "Seal" BLOB NOT NULL
                ) WITHOUT ROWID;
                """);
            return;
        }

        migration.CreateTable(
            "institution_self_identifications",
            table => new
            {
                Pseudonym = table.Column<string>(maxLength: 64),
                KeyId = table.Column<string>(maxLength: 8),
                Seal = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_institution_self_identifications", row => row.Pseudonym));
    }

    private static void Imports(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_self_identification_imports",
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
            },
            constraints: table => table.PrimaryKey("PK_institution_self_identification_imports", row => row.Id));
        migration.CreateIndex(
            "IX_institution_self_identification_imports_State_UploadedAt", "institution_self_identification_imports", ["State", "UploadedAt"]);
    }
}
