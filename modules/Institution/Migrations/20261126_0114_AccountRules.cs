using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0114_AccountRules")]
internal sealed class AccountRuleTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "institution_account_rules",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                StaffNeedTwoSteps = table.Column<bool>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_account_rules", row => row.Id);
            });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("institution_account_rules");
    }
}
