using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261122_0102_Rosters")]
internal sealed class RosterTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Settings(migrationBuilder);
        Imports(migrationBuilder);
        Lines(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("institution_roster_import_lines");
        migrationBuilder.DropTable("institution_roster_imports");
        migrationBuilder.DropTable("institution_settings");
    }

    private static void Settings(MigrationBuilder migration) => migration.CreateTable(
        "institution_settings",
        table => new
        {
            Id = table.Column<Guid>(),
            Version = table.Column<int>(),
            RankLines = table.Column<string>(maxLength: 4000),
            TrackLines = table.Column<string>(maxLength: 4000),
            MidCareerRankLines = table.Column<string>(maxLength: 4000),
            MidCareerFrom = table.Column<int>(),
            MidCareerTo = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("PK_institution_settings", settings => settings.Id));

    private static void Imports(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_roster_imports",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                FileName = table.Column<string>(maxLength: 120),
                FileId = table.Column<Guid>(),
                Columns = table.Column<string>(),
                ColumnsKey = table.Column<string>(maxLength: 64),
                Mapping = table.Column<string>(nullable: true),
                Dates = table.Column<string>(maxLength: 40),
                AllOrNothing = table.Column<bool>(),
                State = table.Column<string>(maxLength: 40),
                JobId = table.Column<Guid>(nullable: true),
                RefusalCode = table.Column<string>(maxLength: 120, nullable: true),
                RefusalArguments = table.Column<string>(nullable: true),
                Created = table.Column<int>(),
                Changed = table.Column<int>(),
                Left = table.Column<int>(),
                Rejected = table.Column<int>(),
                Units = table.Column<int>(),
                Kept = table.Column<int>(),
                UploadedByName = table.Column<string>(maxLength: 200),
                UploadedAt = table.Column<DateTime>(),
                AppliedByName = table.Column<string>(maxLength: 200, nullable: true),
                AppliedAt = table.Column<DateTime>(nullable: true),
                UndoneByName = table.Column<string>(maxLength: 200, nullable: true),
                UndoneAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_institution_roster_imports", import => import.Id));
        migration.CreateIndex("IX_institution_roster_imports_ColumnsKey", "institution_roster_imports", "ColumnsKey");
    }

    private static void Lines(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_roster_import_lines",
            table => new
            {
                Id = table.Column<Guid>(),
                ImportId = table.Column<Guid>(),
                Number = table.Column<int>(),
                Line = table.Column<int>(),
                Subject = table.Column<string>(maxLength: 40),
                Key = table.Column<string>(maxLength: 40),
                Name = table.Column<string>(maxLength: 170),
                Outcome = table.Column<string>(maxLength: 40),
                RecordId = table.Column<Guid>(nullable: true),
                Before = table.Column<string>(nullable: true),
                After = table.Column<string>(nullable: true),
                Problems = table.Column<string>(nullable: true),
                KeptBecause = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_roster_import_lines", line => line.Id);
                table.ForeignKey(
                    "FK_institution_roster_import_lines_roster_imports_ImportId", line => line.ImportId, "institution_roster_imports", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex(
            "IX_institution_roster_import_lines_ImportId_Number", "institution_roster_import_lines", ["ImportId", "Number"], unique: true);
        migration.CreateIndex(
            "IX_institution_roster_import_lines_ImportId_Outcome_Number", "institution_roster_import_lines", ["ImportId", "Outcome", "Number"]);
    }
}
