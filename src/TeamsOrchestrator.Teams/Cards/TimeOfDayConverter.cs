using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Cards know hours and minutes only.</summary>
internal sealed class TimeOfDayConverter : JsonConverter<TimeOnly?>
{
    private const string Format = "HH:mm";

    public override TimeOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeOnly.TryParseExact(reader.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new JsonException("A time of day is written HH:mm.");

    public override void Write(Utf8JsonWriter writer, TimeOnly? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString(Format, CultureInfo.InvariantCulture));
}
