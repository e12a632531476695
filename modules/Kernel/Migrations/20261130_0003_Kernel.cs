using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Kernel.Migrations;

/// <summary>What every module stands on.</summary>
[Migration("20261130_0003_Kernel")]
internal sealed class KernelTables : Migration
{
    private static readonly string[] Tables = ["kernel_audit_entries", "kernel_jobs", "kernel_files"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Audit(migrationBuilder);
        Jobs(migrationBuilder);
        Files(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables.Reverse())
            migrationBuilder.DropTable(table);
    }

    private static void Audit(MigrationBuilder migration)
    {
        migration.CreateTable(
            "kernel_audit_entries",
            table => new
            {
                Id = table.Column<Guid>(),
                At = table.Column<DateTime>(),
                ActorId = table.Column<Guid>(nullable: true),
                ActorName = table.Column<string>(maxLength: 200),
                Address = table.Column<string>(maxLength: 64, nullable: true),
                Kind = table.Column<string>(maxLength: 80),
                RecordId = table.Column<Guid>(),
                Label = table.Column<string>(maxLength: 200),
                Change = table.Column<string>(maxLength: 40),
                Fields = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_kernel_audit_entries", row => row.Id));
        migration.CreateIndex("IX_kernel_audit_entries_At", "kernel_audit_entries", "At");
        migration.CreateIndex("IX_kernel_audit_entries_RecordId_At", "kernel_audit_entries", ["RecordId", "At"]);
        migration.CreateIndex("IX_kernel_audit_entries_ActorName_At", "kernel_audit_entries", ["ActorName", "At"]);
        migration.CreateIndex("IX_kernel_audit_entries_Kind_At", "kernel_audit_entries", ["Kind", "At"]);
        migration.CreateIndex("IX_kernel_audit_entries_ActorId_At", "kernel_audit_entries", ["ActorId", "At"]);
    }

    private static void Jobs(MigrationBuilder migration)
    {
        migration.CreateTable(
            "kernel_jobs",
            table => new
            {
                Id = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 80),
                Title = table.Column<string>(maxLength: 200),
                Payload = table.Column<string>(),
                RequestedById = table.Column<Guid>(nullable: true),
                RequestedByName = table.Column<string>(maxLength: 200),
                Culture = table.Column<string>(maxLength: 20),
                UniqueKey = table.Column<string>(maxLength: 120, nullable: true),
                State = table.Column<string>(maxLength: 40),
                QueuedAt = table.Column<DateTime>(),
                NotBefore = table.Column<DateTime>(),
                StartedAt = table.Column<DateTime>(nullable: true),
                FinishedAt = table.Column<DateTime>(nullable: true),
                Attempts = table.Column<int>(),
                RunId = table.Column<Guid>(nullable: true),
                LeaseUntil = table.Column<DateTime>(nullable: true),
                CancelRequested = table.Column<bool>(),
                ProgressDone = table.Column<int>(),
                ProgressTotal = table.Column<int>(),
                Message = table.Column<string>(maxLength: 300, nullable: true),
                ErrorCode = table.Column<string>(maxLength: 120, nullable: true),
                ErrorArguments = table.Column<string>(nullable: true),
                ResultPath = table.Column<string>(maxLength: 400, nullable: true),
                ResultSummary = table.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_kernel_jobs", row => row.Id));
        migration.CreateIndex("IX_kernel_jobs_UniqueKey", "kernel_jobs", "UniqueKey", unique: true);
        migration.CreateIndex("IX_kernel_jobs_State_NotBefore", "kernel_jobs", ["State", "NotBefore"]);
        migration.CreateIndex("IX_kernel_jobs_State_LeaseUntil", "kernel_jobs", ["State", "LeaseUntil"]);
        migration.CreateIndex("IX_kernel_jobs_QueuedAt", "kernel_jobs", "QueuedAt");
        migration.CreateIndex("IX_kernel_jobs_State_QueuedAt", "kernel_jobs", ["State", "QueuedAt"]);
        migration.CreateIndex("IX_kernel_jobs_RequestedById_QueuedAt", "kernel_jobs", ["RequestedById", "QueuedAt"]);
    }

    private static void Files(MigrationBuilder migration)
    {
        migration.CreateTable(
            "kernel_files",
            table => new
            {
                Id = table.Column<Guid>(),
                Name = table.Column<string>(maxLength: 120),
                ContentType = table.Column<string>(maxLength: 120),
                Size = table.Column<long>(),
                Hash = table.Column<string>(maxLength: 64),
                SavedById = table.Column<Guid>(nullable: true),
                SavedByName = table.Column<string>(maxLength: 200),
                SavedAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_kernel_files", row => row.Id));
        migration.CreateIndex("IX_kernel_files_Hash", "kernel_files", "Hash");
        migration.CreateIndex("IX_kernel_files_SavedById", "kernel_files", "SavedById");
    }
}
