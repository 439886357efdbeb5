using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Lookup;

internal static class LookupFeature
{
    public static IServiceCollection AddLookup(this IServiceCollection services)
    {
        services.AddScoped<NamedRequisition>();
        services.AddScoped<NamedCandidate>();
        services.AddScoped<NamedPerson>();
        services.AddScoped<Standing>();
        services.AddScoped<BlindReading>();
        services.AddScoped<PersonalAnswer>();
        services.AddScoped<VisibleRequisition>();
        services.AddScoped<RecordKeeping>();
        services.AddScoped<OtherApplications>();
        services.AddCard<ChooseRequisitionCard>();
        return services.AddCard<ChooseCandidateCard>();
    }
}
