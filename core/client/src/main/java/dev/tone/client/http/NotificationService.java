package dev.tone.client.http;

import static dev.tone.model.api.Endpoint.BASE;

import dev.tone.model.api.Page;
import dev.tone.model.id.NotificationId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationPreferences;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/// The notification feed of the actor.
public interface NotificationService {
    /// @param archived true for the archive
    @GET(BASE + "/notifications")
    Page<Notification> list(
            @Query("archived") @Nullable Boolean archived,
            @Query("cursor") @Nullable String cursor,
            @Query("limit") @Nullable Integer limit);

    @POST(BASE + "/notifications/{notification}:read")
    Notification read(@Path("notification") NotificationId notification);

    @POST(BASE + "/notifications/{notification}:unread")
    Notification unread(@Path("notification") NotificationId notification);

    @POST(BASE + "/notifications/{notification}:archive")
    Notification archive(@Path("notification") NotificationId notification);

    @POST(BASE + "/notifications:read-all")
    @Nullable
    Void readAll();

    @GET(BASE + "/notification-preferences")
    NotificationPreferences preferences();

    @PUT(BASE + "/notification-preferences")
    NotificationPreferences setPreferences(@Body NotificationPreferences request);
}
