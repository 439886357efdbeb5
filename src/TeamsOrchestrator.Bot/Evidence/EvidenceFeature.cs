namespace TeamsOrchestrator.Bot.Evidence;

internal static class EvidenceFeature
{
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services.AddScoped<DossierReader>().AddScoped<SummaryWriter>().AddScoped<InterviewReader>().AddScoped<ApplicantNames>();
}
