using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Platform.Migrations;

/// <summary>What every module may use beside the kernel.</summary>
[Migration("20261201_0053_Platform")]
internal sealed class PlatformTables : Migration
{
    private static readonly string[] Tables =
    [
        "platform_notifications", "platform_notification_preferences", "platform_mails", "platform_mail_settings", "platform_data_protection_keys",
        "platform_calendar_feeds", "platform_access_log", "platform_break_glass_requests", "platform_break_glass_history",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Notifications(migrationBuilder);
        Mail(migrationBuilder);
        DataProtectionKeys(migrationBuilder);
        Calendars(migrationBuilder);
        Reads(migrationBuilder);
        BreakGlass(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables.Reverse())
            migrationBuilder.DropTable(table);
    }

    private static void Notifications(MigrationBuilder migration)
    {
        migration.CreateTable(
            "platform_notifications",
            table => new
            {
                Id = table.Column<Guid>(),
                AccountId = table.Column<Guid>(),
                Code = table.Column<string>(maxLength: 120),
                Arguments = table.Column<string>(),
                Path = table.Column<string>(maxLength: 400, nullable: true),
                CreatedAt = table.Column<DateTime>(),
                ReadAt = table.Column<DateTime>(nullable: true),
                Kind = table.Column<string>(maxLength: 80, defaultValue: ""),
                MailSettledAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_platform_notifications", row => row.Id));
        migration.CreateIndex("IX_platform_notifications_AccountId_Id", "platform_notifications", ["AccountId", "Id"]);
        migration.CreateIndex("IX_platform_notifications_AccountId_ReadAt", "platform_notifications", ["AccountId", "ReadAt"]);
        migration.CreateIndex("IX_platform_notifications_MailSettledAt_AccountId", "platform_notifications", ["MailSettledAt", "AccountId"]);

        migration.CreateTable(
            "platform_notification_preferences",
            table => new
            {
                AccountId = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 80),
                Mail = table.Column<string>(maxLength: 40),
            },
            constraints: table => table.PrimaryKey("PK_platform_notification_preferences", choice => new { choice.AccountId, choice.Kind }));
    }

    private static void Mail(MigrationBuilder migration)
    {
        migration.CreateTable(
            "platform_mails",
            table => new
            {
                Id = table.Column<Guid>(),
                To = table.Column<string>(maxLength: 320),
                Subject = table.Column<string>(maxLength: 300),
                Text = table.Column<string>(),
                Html = table.Column<string>(nullable: true),
                Calendar = table.Column<string>(nullable: true),
                State = table.Column<string>(maxLength: 40),
                Attempts = table.Column<int>(),
                WrittenAt = table.Column<DateTime>(),
                NextAt = table.Column<DateTime>(),
                SentAt = table.Column<DateTime>(nullable: true),
                Kind = table.Column<string>(maxLength: 80, nullable: true),
                LastProblem = table.Column<string>(maxLength: 40, nullable: true),
                LastStatus = table.Column<int>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_platform_mails", row => row.Id));
        migration.CreateIndex("IX_platform_mails_State_NextAt", "platform_mails", ["State", "NextAt"]);

        migration.CreateTable(
            "platform_mail_settings",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Host = table.Column<string>(maxLength: 253),
                Port = table.Column<int>(),
                StartTls = table.Column<bool>(),
                User = table.Column<string>(maxLength: 200),
                ProtectedPassword = table.Column<string>(maxLength: 2000, nullable: true),
                From = table.Column<string>(maxLength: 320),
            },
            constraints: table => table.PrimaryKey("PK_platform_mail_settings", settings => settings.Id));
    }

    private static void DataProtectionKeys(MigrationBuilder migration)
    {
        migration.CreateTable(
            "platform_data_protection_keys",
            table => new
            {
                Id = table.Column<Guid>(),
                FriendlyName = table.Column<string>(maxLength: 200),
                Xml = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_platform_data_protection_keys", row => row.Id));
    }

    private static void Calendars(MigrationBuilder migration)
    {
        migration.CreateTable(
            "platform_calendar_feeds",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                AccountId = table.Column<Guid>(),
                SecretHash = table.Column<string>(maxLength: 64),
                CreatedAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_platform_calendar_feeds", feed => feed.Id));
        migration.CreateIndex("IX_platform_calendar_feeds_AccountId", "platform_calendar_feeds", "AccountId", unique: true);
        migration.CreateIndex("IX_platform_calendar_feeds_SecretHash", "platform_calendar_feeds", "SecretHash", unique: true);
    }

    private static void Reads(MigrationBuilder migration)
    {
        migration.CreateTable(
            "platform_access_log",
            table => new
            {
                Id = table.Column<Guid>(),
                At = table.Column<DateTime>(),
                OwnerId = table.Column<Guid>(),
                ReaderId = table.Column<Guid>(nullable: true),
                ReaderName = table.Column<string>(maxLength: 200),
                DataClass = table.Column<string>(maxLength: 80),
                Purpose = table.Column<string>(maxLength: 120),
            },
            constraints: table => table.PrimaryKey("PK_platform_access_log", row => row.Id));
        migration.CreateIndex("IX_platform_access_log_OwnerId_Id", "platform_access_log", ["OwnerId", "Id"]);
        migration.CreateIndex("IX_platform_access_log_DataClass_Id", "platform_access_log", ["DataClass", "Id"]);
        migration.CreateIndex("IX_platform_access_log_ReaderName_Id", "platform_access_log", ["ReaderName", "Id"]);
        migration.CreateIndex("IX_platform_access_log_ReaderId_OwnerId_At", "platform_access_log", ["ReaderId", "OwnerId", "At"]);
    }

    private static void BreakGlass(MigrationBuilder migration)
    {
        migration.CreateTable(
            "platform_break_glass_requests",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                RequesterId = table.Column<Guid>(),
                OwnerId = table.Column<Guid>(),
                DataClass = table.Column<string>(maxLength: 80),
                Reason = table.Column<string>(maxLength: 1000),
                LegalBasis = table.Column<string>(maxLength: 300, nullable: true),
                Hours = table.Column<int>(),
                RequestedAt = table.Column<DateTime>(),
                LapsesAt = table.Column<DateTime>(),
                Status = table.Column<string>(maxLength: 40),
                Approvals = table.Column<int>(),
                OpenedAt = table.Column<DateTime>(nullable: true),
                EndsAt = table.Column<DateTime>(nullable: true),
                Refusal = table.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_platform_break_glass_requests", request => request.Id));
        migration.CreateIndex(
            "IX_platform_break_glass_requests_by_requester", "platform_break_glass_requests", ["RequesterId", "OwnerId", "DataClass", "EndsAt"]);
        migration.CreateIndex("IX_platform_break_glass_requests_OwnerId_RequestedAt", "platform_break_glass_requests", ["OwnerId", "RequestedAt"]);
        migration.CreateIndex("IX_platform_break_glass_requests_RequesterId_RequestedAt_Id", "platform_break_glass_requests", ["RequesterId", "RequestedAt", "Id"]);
        migration.CreateIndex("IX_platform_break_glass_requests_Status_RequestedAt_Id", "platform_break_glass_requests", ["Status", "RequestedAt", "Id"]);
        migration.CreateIndex("IX_platform_break_glass_requests_RequestedAt_Id", "platform_break_glass_requests", ["RequestedAt", "Id"]);

        migration.CreateTable(
            "platform_break_glass_history",
            table => new
            {
                Id = table.Column<Guid>(),
                RequestId = table.Column<Guid>(),
                Verb = table.Column<string>(maxLength: 40),
                At = table.Column<DateTime>(),
                PersonId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(maxLength: 200),
                RoleNames = table.Column<string>(maxLength: 200),
                Why = table.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_platform_break_glass_history", step => step.Id);
                table.ForeignKey(
                    "FK_platform_break_glass_history_request", step => step.RequestId, "platform_break_glass_requests", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_platform_break_glass_history_RequestId", "platform_break_glass_history", "RequestId");
        migration.CreateIndex("IX_platform_break_glass_history_PersonId", "platform_break_glass_history", "PersonId");
    }
}
