using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Hands each action to its own generated writer.</summary>
internal sealed class CardActionConverter : JsonConverter<CardAction>
{
    public override CardAction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are written, never read.");

    public override void Write(Utf8JsonWriter writer, CardAction value, JsonSerializerOptions options)
    {
        if (value is ShowCardAction show)
        {
            JsonSerializer.Serialize(writer, show, TeamsJsonContext.Default.ShowCardAction);
        }
        else
        {
            JsonSerializer.Serialize(writer, (SelectableAction)value, TeamsJsonContext.Default.SelectableAction);
        }
    }
}
