using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>How versions of prompts become rows.</summary>
internal static class PromptModel
{
    public static void Configure(ModelBuilder model, HiringDb db)
    {
        model.Entity<PromptVersion>(entity =>
        {
            entity.ToTable("PromptVersions").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.State });
            entity.HasIndex(row => new { row.TenantId, row.Name });
            entity.Property(row => row.Note).HasMaxLength(PromptVersion.MaxReason);
            entity.Property(row => row.Reason).HasMaxLength(PromptVersion.MaxReason);
            entity.Property(row => row.Version).IsConcurrencyToken();
        });

        // What people made themselves, among the many versions that agents made: the edits from which prompts learn.
        model.Entity<ArtifactVersion>().HasIndex(row => new { row.TenantId, row.CreatedAt }).HasFilter("\"PersonId\" IS NOT NULL");
    }
}
