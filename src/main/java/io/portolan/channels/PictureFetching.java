package io.portolan.channels;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.portolan.catalog.Pictures;
import io.portolan.platform.download.Downloads;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PictureFetching {

    @Bean
    PictureFetcher pictureFetcher(
            FetchedPictureStore store,
            Downloads downloads,
            Pictures pictures,
            PictureHanging hanging,
            Clock clock) {
        return new PictureFetcher(store, downloads, pictures, hanging, clock);
    }

    /// Off with `portolan.fetch-pictures=false`: then addresses are kept until it is on again.
    @Bean
    @ConditionalOnBooleanProperty(name = "portolan.fetch-pictures", matchIfMissing = true)
    RecurringTask<Void> fetchPictures(PictureFetcher fetcher) {
        return Tasks.recurring("channels.fetch-pictures", FixedDelay.ofSeconds(5))
                .execute((task, context) -> fetcher.run());
    }
}
