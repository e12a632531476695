using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>What a person did and said about actions is found by their id.</summary>
[Migration("20261126_0239_Signatures")]
internal sealed class SignatureIndexes : Migration
{
    private static readonly string[] Tables = ["history", "comments", "evidence"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            migrationBuilder.CreateIndex($"IX_responsibilities_action_{table}_PersonId", $"responsibilities_action_{table}", "PersonId");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            migrationBuilder.DropIndex($"IX_responsibilities_action_{table}_PersonId", $"responsibilities_action_{table}");
    }
}
