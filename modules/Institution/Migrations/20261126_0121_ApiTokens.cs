using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0121_ApiTokens")]
internal sealed class ApiTokenTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "institution_api_tokens",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                AccountId = table.Column<Guid>(),
                Name = table.Column<string>(maxLength: 80),
                Scopes = table.Column<string>(maxLength: 400),
                ExpiresOn = table.Column<DateOnly>(),
                Hash = table.Column<string>(maxLength: 64),
                MadeWithTwoSteps = table.Column<bool>(),
                CreatedAt = table.Column<DateTime>(),
                LastUsedOn = table.Column<DateOnly>(nullable: true),
                RevokedAt = table.Column<DateTime>(nullable: true),
                RevokedBy = table.Column<Guid>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_api_tokens", token => token.Id);
                table.ForeignKey(
                    "FK_institution_api_tokens_institution_accounts_AccountId", token => token.AccountId, "institution_accounts", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_institution_api_tokens_Hash", "institution_api_tokens", "Hash", unique: true);
        migrationBuilder.CreateIndex("IX_institution_api_tokens_AccountId", "institution_api_tokens", "AccountId");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("institution_api_tokens");
}
