using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0113_Passkeys")]
internal sealed class PasskeyTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "institution_passkeys",
            table => new
            {
                CredentialId = table.Column<byte[]>(maxLength: 1023),
                UserId = table.Column<Guid>(),
                PublicKey = table.Column<byte[]>(),
                Name = table.Column<string>(maxLength: 60, nullable: true),
                CreatedAt = table.Column<long>(),
                SignCount = table.Column<long>(),
                Transports = table.Column<string>(maxLength: 200, nullable: true),
                IsUserVerified = table.Column<bool>(),
                IsBackupEligible = table.Column<bool>(),
                IsBackedUp = table.Column<bool>(),
                AttestationObject = table.Column<byte[]>(),
                ClientDataJson = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_passkeys", row => row.CredentialId);
                table.ForeignKey(
                    "FK_institution_passkeys_institution_accounts_UserId", row => row.UserId, "institution_accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_institution_passkeys_UserId", "institution_passkeys", "UserId");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("institution_passkeys");
    }
}
