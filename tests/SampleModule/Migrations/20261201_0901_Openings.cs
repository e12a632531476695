using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Openings.Migrations;

[Migration("20261201_0901_Openings")]
internal sealed class OpeningsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "openings_openings",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                UnitId = table.Column<Guid>(),
                Title = table.Column<string>(maxLength: 200),
                SharedOn = table.Column<DateOnly>(),
            },
            constraints: table => table.PrimaryKey("PK_openings_openings", row => row.Id));
        migrationBuilder.CreateIndex("IX_openings_openings_UnitId_SharedOn", "openings_openings", ["UnitId", "SharedOn"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("openings_openings");
}
