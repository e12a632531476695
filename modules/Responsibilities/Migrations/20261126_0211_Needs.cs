using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>Needs and proposals with their history, and in how many days they are to be answered.</summary>
[Migration("20261126_0211_Needs")]
internal sealed class CreateNeeds : Migration
{
    private const int EnumLength = 40;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateTable(migrationBuilder);
        CreateHistory(migrationBuilder);
        migrationBuilder.CreateTable(
            "responsibilities_need_settings",
            table => new { Id = table.Column<Guid>(), Version = table.Column<int>(), Days = table.Column<int>() },
            constraints: table => table.PrimaryKey("PK_responsibilities_need_settings", row => row.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("responsibilities_need_settings");
        migrationBuilder.DropTable("responsibilities_need_history");
        migrationBuilder.DropTable("responsibilities_needs");
    }

    private static void CreateTable(MigrationBuilder migration)
    {
        const string Table = "responsibilities_needs";
        migration.CreateTable(
            Table,
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Title = table.Column<string>(maxLength: NeedDraft.LongestTitle),
                Text = table.Column<string>(maxLength: NeedDraft.LongestText),
                Domain = table.Column<string>(maxLength: EnumLength),
                Theme = table.Column<string>(maxLength: EnumLength),
                RaisedAs = table.Column<string>(maxLength: EnumLength),
                Circle = table.Column<string>(maxLength: NeedDraft.LongestCircle, nullable: true),
                RaiserId = table.Column<Guid>(),
                ShowsName = table.Column<bool>(),
                FromUnitId = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                AcademicYear = table.Column<int>(),
                RaisedOn = table.Column<DateOnly>(),
                DueOn = table.Column<DateOnly>(),
                Status = table.Column<string>(maxLength: EnumLength),
                Answer = table.Column<string>(maxLength: Need.LongestWords, nullable: true),
                AnsweredOn = table.Column<DateOnly>(nullable: true),
                ActionId = table.Column<Guid>(nullable: true),
                EscalatedOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_needs", row => row.Id);
                table.ForeignKey("FK_responsibilities_needs_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_responsibilities_needs_by_unit", Table, ["UnitId", "Status", "DueOn", "Id"]);
        migration.CreateIndex("IX_responsibilities_needs_by_status", Table, ["Status", "DueOn", "Id"]);
        migration.CreateIndex("IX_responsibilities_needs_by_raiser", Table, ["RaiserId", "DueOn", "Id"]);
        migration.CreateIndex("IX_responsibilities_needs_ActionId", Table, "ActionId");
        migration.CreateIndex(
            "IX_responsibilities_needs_counted", Table,
            ["AcademicYear", "RaisedAs", "FromUnitId", "Status", "RaisedOn", "AnsweredOn", "RaiserId"]);
    }

    private static void CreateHistory(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_need_history",
            table => new
            {
                Id = table.Column<Guid>(),
                NeedId = table.Column<Guid>(),
                Verb = table.Column<string>(maxLength: EnumLength),
                At = table.Column<DateTime>(),
                PersonId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(maxLength: Signature.LongestName),
                Why = table.Column<string>(maxLength: Need.LongestWords, nullable: true),
                Before = table.Column<string>(maxLength: NeedStep.LongestValue, nullable: true),
                After = table.Column<string>(maxLength: NeedStep.LongestValue, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_need_history", row => row.Id);
                table.ForeignKey("FK_responsibilities_need_history_need", row => row.NeedId,
                    "responsibilities_needs", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_need_history_NeedId_At", "responsibilities_need_history", ["NeedId", "At"]);
    }
}
