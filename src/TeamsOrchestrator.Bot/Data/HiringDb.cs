using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>The tables. One subclass per database holds its migrations.</summary>
/// <remarks>Every query sees the rows of the scope's tenant only. Only what runs for all tenants (the sweep, claiming work) ignores the filter.</remarks>
internal abstract class HiringDb(DbContextOptions options, TenantScope tenant) : DbContext(options)
{
    public TenantScope Tenant => tenant;

    public DbSet<Person> People => Set<Person>();

    public DbSet<ConversationRef> Conversations => Set<ConversationRef>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<DigestPlan> DigestPlans => Set<DigestPlan>();

    public DbSet<Requisition> Requisitions => Set<Requisition>();

    public DbSet<RequisitionManager> Managers => Set<RequisitionManager>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<ReceivedFile> Files => Set<ReceivedFile>();

    public DbSet<Candidate> Candidates => Set<Candidate>();

    public DbSet<PersonSign> PersonSigns => Set<PersonSign>();

    public DbSet<PossibleMatch> PossibleMatches => Set<PossibleMatch>();

    public DbSet<ArtifactVersion> Artifacts => Set<ArtifactVersion>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<ReviewAssignment> Assignments => Set<ReviewAssignment>();

    public DbSet<Vote> Votes => Set<Vote>();

    public DbSet<Question> Questions => Set<Question>();

    public DbSet<CriteriaChange> CriteriaChanges => Set<CriteriaChange>();

    public DbSet<CriteriaEffect> CriteriaEffects => Set<CriteriaEffect>();

    public DbSet<CandidateMessage> Messages => Set<CandidateMessage>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<Snooze> Snoozes => Set<Snooze>();

    public DbSet<Stack> Stacks => Set<Stack>();

    public DbSet<WorkflowInstance> Instances => Set<WorkflowInstance>();

    public DbSet<StoredDefinition> Definitions => Set<StoredDefinition>();

    public DbSet<WorkItem> Work => Set<WorkItem>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<PostedCard> PostedCards => Set<PostedCard>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<AuditDetail> AuditDetails => Set<AuditDetail>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<Blob> Blobs => Set<Blob>();

    public DbSet<DataKey> DataKeys => Set<DataKey>();

    public DbSet<TenantCounter> Counters => Set<TenantCounter>();

    public DbSet<FileOffer> FileOffers => Set<FileOffer>();

    public DbSet<RecordedCall> ModelCalls => Set<RecordedCall>();

    public DbSet<SpokenText> SpokenTexts => Set<SpokenText>();

    public DbSet<StepWait> StepWaits => Set<StepWait>();

    public DbSet<PromptVersion> PromptVersions => Set<PromptVersion>();

    public DbSet<ProcessedActivity> ProcessedActivities => Set<ProcessedActivity>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => HiringModel.Configure(modelBuilder, this);
}
