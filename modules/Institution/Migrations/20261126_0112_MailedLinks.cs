using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0112_MailedLinks")]
internal sealed class MailedLinkTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "institution_mailed_links",
            table => new
            {
                Id = table.Column<Guid>(),
                AccountId = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 40),
                SecretHash = table.Column<string>(maxLength: 64),
                Address = table.Column<string>(maxLength: 200, nullable: true),
                MadeAt = table.Column<DateTime>(),
                ExpiresAt = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_mailed_links", row => row.Id);
                table.ForeignKey(
                    "FK_institution_mailed_links_institution_accounts_AccountId", row => row.AccountId, "institution_accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_institution_mailed_links_SecretHash", "institution_mailed_links", "SecretHash", unique: true);
        migrationBuilder.CreateIndex("IX_institution_mailed_links_AccountId_Kind_MadeAt", "institution_mailed_links", ["AccountId", "Kind", "MadeAt"]);
        migrationBuilder.CreateIndex("IX_institution_mailed_links_ExpiresAt", "institution_mailed_links", "ExpiresAt");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("institution_mailed_links");
    }
}
