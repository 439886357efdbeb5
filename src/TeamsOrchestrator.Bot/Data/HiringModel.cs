using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Hiring;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>How the rules classes of Hiring and the rows of delivery and jobs are mapped.</summary>
/// <remarks>Every key and unique index begins with the tenant; no foreign keys, because rows of one commit never depend on their order and erasing never cascades unseen.</remarks>
internal static class HiringModel
{
    public static void Configure(ModelBuilder model, HiringDb db)
    {
        ConfigurePeople(model, db);
        ConfigureDelegations(model, db);
        ConfigureCriteriaChanges(model, db);
        ConfigureSamePeople(model, db);
        ConfigureDigests(model, db);
        ConfigureRequisitions(model, db);
        ConfigureReviews(model, db);
        ConfigureWork(model, db);
        ConfigureModels(model, db);
        PromptModel.Configure(model, db);
        ConfigureAudit(model, db);
        ConfigureStorage(model, db);
    }

    private static void ConfigurePeople(ModelBuilder model, HiringDb db)
    {
        model.Entity<Person>(entity =>
        {
            entity.ToTable("People").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.ObjectId }).IsUnique();
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
        model.Entity<ConversationRef>(entity =>
        {
            entity.ToTable("ConversationRefs").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.ConversationId }).IsUnique();
            entity.HasIndex(row => new { row.TenantId, row.PersonId });
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
    }

    private static void ConfigureDelegations(ModelBuilder model, HiringDb db) => model.Entity<Delegation>(entity =>
    {
        entity.ToTable("Delegations").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.PersonId, row.RequisitionId });
        entity.HasIndex(row => new { row.TenantId, row.DelegateId });
        entity.Property(row => row.Version).IsConcurrencyToken();
    });

    private static void ConfigureCriteriaChanges(ModelBuilder model, HiringDb db)
    {
        model.Entity<CriteriaChange>(entity =>
        {
            entity.ToTable("CriteriaChanges").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId, row.State });
            entity.Property(row => row.Reason).HasMaxLength(Review.MaxReason);
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
        model.Entity<CriteriaEffect>(entity =>
        {
            entity.ToTable("CriteriaEffects").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.ChangeId, row.CandidateId });
            entity.HasIndex(row => new { row.TenantId, row.CandidateId });
        });
    }

    private static void ConfigureSamePeople(ModelBuilder model, HiringDb db)
    {
        model.Entity<PersonSign>(entity =>
        {
            entity.ToTable("PersonSigns").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.CandidateId, row.Kind, row.Hash });
            entity.HasIndex(row => new { row.TenantId, row.Hash });
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId, row.Compared });
        });
        model.Entity<PossibleMatch>(entity =>
        {
            entity.ToTable("PossibleMatches").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.EarlierId, row.LaterId }).IsUnique();
            entity.HasIndex(row => new { row.TenantId, row.LaterId });
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
    }

    private static void ConfigureDigests(ModelBuilder model, HiringDb db) => model.Entity<DigestPlan>(entity =>
    {
        entity.ToTable("DigestPlans").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.PersonId });
        entity.Property(row => row.Version).IsConcurrencyToken();
    });

    private static void ConfigureRequisitions(ModelBuilder model, HiringDb db)
    {
        model.Entity<Requisition>(entity =>
        {
            entity.ToTable("Requisitions").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.Number }).IsUnique();
            entity.HasIndex(row => new { row.TenantId, row.RecruiterId, row.State });
            entity.Property(row => row.Title).HasMaxLength(Requisition.MaxTitle);
            entity.Property(row => row.Version).IsConcurrencyToken();
            entity.Ignore(row => row.Code).Ignore(row => row.HasEnded).Ignore(row => row.UnknownManagers);
        });
        model.Entity<RequisitionManager>(entity =>
        {
            entity.ToTable("RequisitionManagers").HasQueryFilter(row => row.TenantId == db.Tenant.Filter)
                .HasKey(row => new { row.TenantId, row.RequisitionId, row.PersonId });
            entity.HasIndex(row => new { row.TenantId, row.PersonId });
        });
        model.Entity<Batch>(entity =>
        {
            entity.ToTable("Batches").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId });
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
        model.Entity<ReceivedFile>(entity =>
        {
            entity.ToTable("ReceivedFiles").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId, row.ContentHash }).IsUnique();
            entity.HasIndex(row => new { row.TenantId, row.BatchId });
            entity.Property(row => row.Version).IsConcurrencyToken();
            entity.Ignore(row => row.IsSettled);
        });
        model.Entity<Candidate>(entity =>
        {
            entity.ToTable("Candidates").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.Number }).IsUnique();
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId, row.State });
            entity.HasIndex(row => new { row.TenantId, row.BatchId });
            entity.Property(row => row.Version).IsConcurrencyToken();
            entity.Ignore(row => row.Code).Ignore(row => row.HasEnded).Ignore(row => row.HasLeft).Ignore(row => row.IsApart).Ignore(row => row.CvFileId);
        });
        model.Entity<ArtifactVersion>(entity =>
        {
            entity.ToTable("ArtifactVersions").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId, row.CandidateId, row.Kind, row.Number });
            entity.HasIndex(row => new { row.TenantId, row.CandidateId, row.Kind });
        });
    }

    private static void ConfigureReviews(ModelBuilder model, HiringDb db)
    {
        model.Entity<Review>(entity =>
        {
            entity.ToTable("Reviews").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.InstanceId, row.StepId }).IsUnique();
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId, row.Kind, row.State });
            entity.HasIndex(row => new { row.TenantId, row.CandidateId, row.Kind });
            entity.HasIndex(row => new { row.TenantId, row.State, row.DueAt });
            entity.Property(row => row.Reason).HasMaxLength(Review.MaxReason);
            entity.Property(row => row.Version).IsConcurrencyToken();
            entity.Ignore(row => row.IsUnseen);
        });
        model.Entity<ReviewAssignment>(entity =>
        {
            entity.ToTable("ReviewAssignments").HasQueryFilter(row => row.TenantId == db.Tenant.Filter)
                .HasKey(row => new { row.TenantId, row.ReviewId, row.PersonId });
            entity.HasIndex(row => new { row.TenantId, row.PersonId, row.State });
        });
        model.Entity<Vote>(entity =>
        {
            entity.ToTable("Votes").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.ReviewId, row.Round, row.PersonId, row.Decision }).IsUnique();
            entity.Property(row => row.Reason).HasMaxLength(Review.MaxReason);
        });
        model.Entity<Question>(entity =>
        {
            entity.ToTable("Questions").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.ReviewId });
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
        model.Entity<Reminder>(entity =>
        {
            entity.ToTable("Reminders").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId, row.PersonId, row.Day }).IsUnique(); // one unasked message a day, whoever is faster
            entity.Ignore(row => row.ToReviewer);
        });
        model.Entity<CandidateMessage>(entity =>
        {
            entity.ToTable("CandidateMessages").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId, row.State });
            entity.HasIndex(row => new { row.TenantId, row.CandidateId });
            entity.Property(row => row.Version).IsConcurrencyToken();
            entity.Ignore(row => row.HasLeft);
        });
        model.Entity<Snooze>(entity =>
            entity.ToTable("Snoozes").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.RequisitionId, row.PersonId }));
        model.Entity<Stack>(entity =>
        {
            entity.ToTable("Stacks").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId, row.PersonId }).IsUnique();
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
        model.Entity<WorkflowInstance>(entity =>
        {
            entity.ToTable("WorkflowInstances").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId, row.CandidateId }).IsUnique();
            entity.HasIndex(row => new { row.TenantId, row.CandidateId });
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
        model.Entity<StoredDefinition>(entity =>
        {
            entity.ToTable("WorkflowDefinitions").HasKey(row => row.Hash);
            entity.HasIndex(row => new { row.Name, row.Version }).IsUnique();
        });
    }

    private static void ConfigureWork(ModelBuilder model, HiringDb db)
    {
        model.Entity<WorkItem>(entity =>
        {
            entity.ToTable("WorkItems").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.Key }).IsUnique();
            entity.HasIndex(row => new { row.State, row.DueAt });
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId, row.State });
            entity.Property(row => row.LeasedBy).IsConcurrencyToken();
        });
        model.Entity<OutboxMessage>(entity =>
        {
            entity.ToTable("OutboxMessages").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.ConversationRefId, row.State, row.Sequence });
            entity.HasIndex(row => new { row.TenantId, row.PersonId, row.State });
            entity.HasIndex(row => new { row.TenantId, row.SubjectId }).HasFilter($"\"State\" = {(int)OutboxState.Pending}");
            entity.Ignore(row => row.Name);
        });
        model.Entity<PostedCard>(entity =>
        {
            entity.ToTable("PostedCards").HasQueryFilter(row => row.TenantId == db.Tenant.Filter)
                .HasKey(row => new { row.TenantId, row.ConversationRefId, row.CardKey });
            entity.HasIndex(row => new { row.TenantId, row.SubjectId });
            entity.Ignore(row => row.Name);
        });
    }

    private static void ConfigureModels(ModelBuilder model, HiringDb db)
    {
        model.Entity<RecordedCall>(entity =>
        {
            entity.ToTable("ModelCalls").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.Fingerprint });
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId });
            entity.HasIndex(row => new { row.TenantId, row.CandidateId });
        });
        model.Entity<SpokenText>(entity =>
        {
            entity.ToTable("SpokenTexts").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.PersonId });
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
        model.Entity<StepWait>(entity =>
        {
            entity.ToTable("StepWaits").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.WorkItemId });
            entity.HasIndex(row => new { row.TenantId, row.RequisitionId });
            entity.HasIndex(row => new { row.TenantId, row.CandidateId });
        });
    }

    private static void ConfigureAudit(ModelBuilder model, HiringDb db)
    {
        model.Entity<AuditEvent>(entity =>
        {
            entity.ToTable("AuditEvents").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.ChainId, row.Number }).IsUnique();
            entity.HasIndex(row => new { row.TenantId, row.SubjectId });
        });
        model.Entity<AuditDetail>(entity =>
        {
            entity.ToTable("AuditDetails").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.EventId });
            entity.HasIndex(row => new { row.TenantId, row.CandidateId });
        });
        model.Entity<AuditHead>(entity =>
            entity.ToTable("AuditHeads").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.ChainId }));
    }

    private static void ConfigureStorage(ModelBuilder model, HiringDb db)
    {
        model.Entity<Blob>(entity =>
            entity.ToTable("Blobs").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id }));
        model.Entity<DataKey>(entity =>
            entity.ToTable("DataKeys").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id }));
        model.Entity<TenantCounter>(entity =>
            entity.ToTable("TenantCounters").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Name }));
        model.Entity<FileOffer>(entity =>
        {
            entity.ToTable("FileOffers").HasQueryFilter(row => row.TenantId == db.Tenant.Filter).HasKey(row => new { row.TenantId, row.Id });
            entity.HasIndex(row => new { row.TenantId, row.FileId });
            entity.Property(row => row.Version).IsConcurrencyToken();
        });
        model.Entity<ProcessedActivity>(entity =>
        {
            entity.ToTable("ProcessedActivities").HasQueryFilter(row => row.TenantId == db.Tenant.Filter)
                .HasKey(row => new { row.TenantId, row.ChannelId, row.ConversationId, row.ActivityId });
            entity.HasIndex(row => row.At);
        });
    }
}
