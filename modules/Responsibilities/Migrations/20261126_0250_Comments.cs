using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Comments;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>Comments on responsibilities.</summary>
[Migration("20261126_0250_Comments")]
internal sealed class CreateComments : Migration
{
    private const string Table = "responsibilities_comments";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            Table,
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Code = table.Column<string>(maxLength: CatalogueEntry.LongestCode),
                UnitId = table.Column<Guid>(),
                StartYear = table.Column<int>(),
                Text = table.Column<string>(maxLength: CommentText.Longest),
                PersonId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(maxLength: Signature.LongestName),
                At = table.Column<DateTime>(),
                WithdrawnAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey($"PK_{Table}", row => row.Id));
        migrationBuilder.CreateIndex($"IX_{Table}_Code_StartYear_At", Table, ["Code", "StartYear", "At"]);
        migrationBuilder.CreateIndex($"IX_{Table}_UnitId_Code_StartYear_At", Table, ["UnitId", "Code", "StartYear", "At"]);
        migrationBuilder.CreateIndex($"IX_{Table}_PersonId", Table, "PersonId");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(Table);
}
