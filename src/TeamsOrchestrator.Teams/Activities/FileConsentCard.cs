using System.Text.Json;

namespace TeamsOrchestrator.Teams.Activities;

internal sealed record FileConsentCard(string Description, long SizeInBytes, JsonElement AcceptContext, JsonElement DeclineContext);
