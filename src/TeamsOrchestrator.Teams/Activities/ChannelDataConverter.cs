using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>Reads channel data that is an object; other channels put anything there, which says nothing to us.</summary>
internal sealed class ChannelDataConverter : JsonConverter<TeamsChannelData>
{
    public override TeamsChannelData? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.StartObject)
        {
            return JsonSerializer.Deserialize(ref reader, TeamsJsonContext.Default.TeamsChannelData);
        }

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, TeamsChannelData value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, TeamsJsonContext.Default.TeamsChannelData);
}
