using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Kernel.Migrations;

/// <summary>How mail leaves the house, as decided on the page; of a letter that does not leave, what it is about and why.</summary>
[Migration("20261126_0016_MailSettings")]
internal sealed class MailSettingsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "kernel_mail_settings",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Slot = table.Column<int>(),
                Host = table.Column<string>(maxLength: 253),
                Port = table.Column<int>(),
                StartTls = table.Column<bool>(),
                User = table.Column<string>(maxLength: 200),
                ProtectedPassword = table.Column<string>(maxLength: 2000, nullable: true),
                From = table.Column<string>(maxLength: 320),
            },
            constraints: table => table.PrimaryKey("PK_kernel_mail_settings", settings => settings.Id));
        migrationBuilder.CreateIndex("IX_kernel_mail_settings_Slot", "kernel_mail_settings", "Slot", unique: true);
        migrationBuilder.AddColumn<string>("Kind", "kernel_mails", maxLength: 80, nullable: true);
        migrationBuilder.AddColumn<string>("LastProblem", "kernel_mails", maxLength: 40, nullable: true);
        migrationBuilder.AddColumn<int>("LastStatus", "kernel_mails", nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("LastStatus", "kernel_mails");
        migrationBuilder.DropColumn("LastProblem", "kernel_mails");
        migrationBuilder.DropColumn("Kind", "kernel_mails");
        migrationBuilder.DropTable("kernel_mail_settings");
    }
}
